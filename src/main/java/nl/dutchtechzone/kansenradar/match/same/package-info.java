/**
 * Which notices speak of one call: signs, marks that set calls apart, and the verdict on a pair.
 */
@NullMarked
package nl.dutchtechzone.kansenradar.match.same;

import org.jspecify.annotations.NullMarked;
