package nl.dutchtechzone.kansenradar.match;

/**
 * One part of a score, so that a person can follow it.
 *
 * @param part what it is about: a theme's id, "region", "time", "applicant", "programme"
 * @param term the words that count, as the text has them
 * @param field where they stand: "title", "summary", "text", or the name of a fact
 * @param weight what it adds to (or, negative, takes from) the score
 */
public record Reason(String part, String term, String field, double weight) {}
