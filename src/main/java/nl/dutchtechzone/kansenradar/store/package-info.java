/**
 * The truth: one class an aggregate, transactions, the numbered change feed, the outbox. The only
 * place for SQL.
 */
@NullMarked
package nl.dutchtechzone.kansenradar.store;

import org.jspecify.annotations.NullMarked;
