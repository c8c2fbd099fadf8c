/** The order of the steps, each about a screen, without decisions of the domain. */
@NullMarked
package nl.dutchtechzone.kansenradar.pipeline;

import org.jspecify.annotations.NullMarked;
