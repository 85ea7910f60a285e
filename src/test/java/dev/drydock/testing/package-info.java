/**
 * What tests share: a real PostgreSQL, real folders.
 *
 * <p>Blocks while a server starts; safe from any test thread.
 */
package dev.drydock.testing;
