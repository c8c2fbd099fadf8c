package nl.dutchtechzone.kansenradar.source;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dutchtechzone.kansenradar.opportunity.Language;

/** A proposed source as the text of its YAML file. */
public final class ProposalYaml {
  private final StringBuilder text = new StringBuilder();

  private ProposalYaml() {}

  public static String of(SourceDefinition source) {
    ProposalYaml yaml = new ProposalYaml();
    yaml.line(0, "# Voorgesteld door `source new`; loop id, naam, programma en gebied na.");
    yaml.line(0, "id: " + source.id());
    yaml.line(0, "names: { nl: " + quoted(source.names().nl()) + " }");
    yaml.line(0, "programme: " + source.programme().code());
    if (!source.languages().isEmpty()) {
      yaml.line(
          0,
          "languages: "
              + source.languages().stream()
                  .map(Language::code)
                  .collect(Collectors.joining(", ", "[", "]")));
    }
    yaml.line(0, "schedule: { every: P1D }");
    if (source.manners().privateAddresses().orElse(false)) {
      yaml.line(0, "manners: { private-addresses: true }");
    }
    yaml.expect(source.expect());
    yaml.line(0, "terms: { note: " + quoted(source.terms().note()) + " }");
    yaml.line(0, "unverified:");
    source.unverified().forEach(claim -> yaml.line(1, "- " + quoted(claim)));
    yaml.line(0, "read:");
    yaml.read(source.read());
    return yaml.text.toString();
  }

  private void expect(Expectations expect) {
    String known =
        Stream.of(
                expect.items().map(n -> "items: " + n),
                expect.withStatus().map(share -> "with-status: " + share),
                expect.withDate().map(share -> "with-date: " + share))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    if (!known.isEmpty()) line(0, "expect: { " + known + " }");
  }

  private void read(SourceKind kind) {
    switch (kind) {
      case SourceKind.HtmlList list -> {
        line(1, "kind: html-list");
        addresses("pages", list.pages());
        list.item().ifPresent(css -> line(1, "item: " + quoted(css.css())));
        list.link().ifPresent(css -> line(1, "link: " + quoted(css.css())));
        list.title().ifPresent(css -> line(1, "title: " + quoted(css.css())));
        list.linkPattern().ifPresent(regex -> line(1, "link-pattern: " + quoted(regex)));
        list.next().ifPresent(css -> line(1, "next: " + quoted(css.css())));
        detail(1, list.detail());
      }
      case SourceKind.Sitemap map -> {
        line(1, "kind: sitemap");
        addresses("sitemaps", map.sitemaps());
        pages(map.pages());
      }
      case SourceKind.WordPress site -> {
        line(1, "kind: wordpress");
        addresses("endpoints", site.endpoints());
        pages(site.pages());
      }
      case SourceKind.Feed feed -> {
        line(1, "kind: feed");
        addresses("feeds", feed.feeds());
      }
      case SourceKind.EuPortal portal -> throw unproposed(portal);
      case SourceKind.Sru sru -> throw unproposed(sru);
      case SourceKind.PageWatch watch -> throw unproposed(watch);
      case SourceKind.Register register -> throw unproposed(register);
      case SourceKind.PlannedCalls plan -> throw unproposed(plan);
    }
  }

  private static IllegalArgumentException unproposed(SourceKind kind) {
    return new IllegalArgumentException("never proposed: " + kind.getClass().getSimpleName());
  }

  private void pages(Listed pages) {
    line(1, "pages:");
    line(2, "link-pattern: " + quoted(pages.linkPattern()));
    detail(2, pages.detail());
  }

  private void detail(int depth, Optional<Detail> detail) {
    detail.ifPresent(
        known -> {
          line(depth, "detail:");
          line(depth + 1, "labels:");
          for (Map.Entry<String, List<String>> label : known.labels().entrySet()) {
            String words =
                label.getValue().stream()
                    .map(ProposalYaml::quoted)
                    .collect(Collectors.joining(", ", "[", "]"));
            line(depth + 2, label.getKey() + ": " + words);
          }
        });
  }

  private void addresses(String key, List<URI> addresses) {
    line(1, key + ":");
    addresses.forEach(address -> line(2, "- " + quoted(address.toString())));
  }

  private void line(int depth, String words) {
    text.append("  ".repeat(depth)).append(words).append('\n');
  }

  private static String quoted(String words) {
    return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
