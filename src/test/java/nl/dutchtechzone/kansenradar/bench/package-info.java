/**
 * Benchmarks, started by {@code src/bench/run NAME}; not part of the program. Each measures its
 * peer or limit in the same run and ends with one line of JSON.
 */
package nl.dutchtechzone.kansenradar.bench;
