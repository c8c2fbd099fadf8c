/**
 * Settings from YAML, all problems reported at once, and the composition root: the process on one
 * screen. The only place for YAML.
 */
@NullMarked
package nl.dutchtechzone.kansenradar.app;

import org.jspecify.annotations.NullMarked;
