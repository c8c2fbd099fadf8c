package nl.dutchtechzone.kansenradar.source;

import java.util.List;
import java.util.Optional;
import nl.dutchtechzone.kansenradar.extract.ListPage;

/** What {@code source new} makes of an address. */
public sealed interface Proposal {
  /**
   * A source.
   *
   * @param items the entries of the list that it was recognised by
   * @param preview what the first few of its calls yield; empty when nothing was asked, because the
   *     page came from a file
   * @param remarks what else was found on the way, in Dutch
   */
  record Found(
      SourceDefinition definition,
      List<ListPage.Item> items,
      Optional<Harvest> preview,
      List<String> remarks)
      implements Proposal {
    public Found {
      items = List.copyOf(items);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Nothing to propose.
   *
   * @param reason a Dutch sentence
   */
  record Nothing(String reason) implements Proposal {}
}
