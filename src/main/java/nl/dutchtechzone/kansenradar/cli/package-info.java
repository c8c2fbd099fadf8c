/** The command line. The only place for picocli and for standard output. */
@NullMarked
package nl.dutchtechzone.kansenradar.cli;

import org.jspecify.annotations.NullMarked;
