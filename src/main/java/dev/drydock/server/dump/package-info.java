/**
 * PostgreSQL's own program {@code pg_dump}: which one fits a server, and one at work.
 *
 * <p>Everything blocks, on whichever thread; nothing of a connection stands in an argument.
 */
package dev.drydock.server.dump;
