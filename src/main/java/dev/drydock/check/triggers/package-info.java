/**
 * Rules about triggers and the plpgsql behind them, which PostgreSQL looks at only when they fire.
 *
 * <p>Stateless, called on several threads at once.
 */
package dev.drydock.check.triggers;
