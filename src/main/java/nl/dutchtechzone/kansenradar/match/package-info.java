/** Themes, territory, and ranking with reasons; which partner a call fits. */
@NullMarked
package nl.dutchtechzone.kansenradar.match;

import org.jspecify.annotations.NullMarked;
