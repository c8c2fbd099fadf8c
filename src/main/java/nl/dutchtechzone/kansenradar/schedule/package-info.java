/** When things go by themselves: Quartz, on the program's own database. */
@NullMarked
package nl.dutchtechzone.kansenradar.schedule;

import org.jspecify.annotations.NullMarked;
