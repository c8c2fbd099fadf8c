/**
 * Reads dates, periods, amounts and percentages in Dutch, German and English text, with their
 * positions. Pure functions, linear in the length of the text.
 */
@NullMarked
package nl.dutchtechzone.kansenradar.text;

import org.jspecify.annotations.NullMarked;
