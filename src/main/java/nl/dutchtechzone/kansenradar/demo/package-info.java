/**
 * The demonstration: bundled programme sites on loopback, two days of them, and a local mail
 * server.
 */
@NullMarked
package nl.dutchtechzone.kansenradar.demo;

import org.jspecify.annotations.NullMarked;
