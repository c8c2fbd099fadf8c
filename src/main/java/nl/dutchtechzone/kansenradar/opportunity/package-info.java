/**
 * The domain's words: what a funding call is, what a source says of it, with which words, and how
 * that changes. Records, enums and sealed types only: no input or output, no nulls, no framework.
 */
@NullMarked
package nl.dutchtechzone.kansenradar.opportunity;

import org.jspecify.annotations.NullMarked;
