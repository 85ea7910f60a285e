/** The tests of {@code dev.drydock.tool}, on real folders and a real PostgreSQL. */
package dev.drydock.tool;
