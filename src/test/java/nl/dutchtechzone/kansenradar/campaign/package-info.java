/**
 * Long campaigns of faults, started by {@code src/campaign/run NAME}; not part of the program.
 * Their last line of output is one JSON object, and they fail when what they are about does not
 * hold.
 */
package nl.dutchtechzone.kansenradar.campaign;
