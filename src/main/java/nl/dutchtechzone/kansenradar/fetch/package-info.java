/**
 * One polite GET or POST: robots.txt, pace, conditional requests, limits; the answer is a value.
 * Bodies are kept in a page archive as the proof behind the facts. The only place for HTTP.
 */
@NullMarked
package nl.dutchtechzone.kansenradar.fetch;

import org.jspecify.annotations.NullMarked;
