/**
 * The JSON forms of the domain: the lossless one that is stored, and the public one that the
 * command line and the web show.
 */
@NullMarked
package nl.dutchtechzone.kansenradar.json;

import org.jspecify.annotations.NullMarked;
