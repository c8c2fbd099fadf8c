/** Analysis, index, query syntax, facets, highlights. The only place for Lucene, with match. */
@NullMarked
package nl.dutchtechzone.kansenradar.search;

import org.jspecify.annotations.NullMarked;
