/**
 * From a page to blocks to facts with evidence: one finder a field, the words that introduce a
 * field as data. The only place for HTML and PDF.
 */
@NullMarked
package nl.dutchtechzone.kansenradar.extract;

import org.jspecify.annotations.NullMarked;
