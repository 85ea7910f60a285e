/** The tests of {@code dev.drydock.tool.own}, on real folders and a real PostgreSQL. */
package dev.drydock.tool.own;
