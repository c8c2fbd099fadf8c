package nl.dutchtechzone.kansenradar.opportunity;

import java.util.Optional;

/** A change that has no number yet: what {@link Differences} finds between two versions. */
public record Difference(
    ChangeKind kind, String field, Optional<String> before, Optional<String> after) {}
