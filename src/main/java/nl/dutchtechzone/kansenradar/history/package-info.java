/** What became of a notice: the difference between two of its versions, for people to read. */
@NullMarked
package nl.dutchtechzone.kansenradar.history;

import org.jspecify.annotations.NullMarked;
