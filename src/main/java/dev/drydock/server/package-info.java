/**
 * Sessions with a PostgreSQL server: pooled for reading, pinned for writing, their timeouts and
 * state, cancel, live notices, and a typed {@link dev.drydock.server.ServerError}.
 *
 * <p>Everything here blocks; nothing is called from the JavaFX thread. A session belongs to one
 * thread at a time, except {@code cancel()}, which any thread may call.
 */
package dev.drydock.server;
