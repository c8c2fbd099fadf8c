/**
 * Source kinds: how a site is walked, and how its answer becomes notices and a verdict on its
 * health.
 */
@NullMarked
package nl.dutchtechzone.kansenradar.source;

import org.jspecify.annotations.NullMarked;
