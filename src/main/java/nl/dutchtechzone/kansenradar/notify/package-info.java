/** Digest, alert: who is told what, and how it reads. The only place for mail. */
@NullMarked
package nl.dutchtechzone.kansenradar.notify;

import org.jspecify.annotations.NullMarked;
