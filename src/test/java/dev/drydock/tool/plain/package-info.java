/** The tests of {@code dev.drydock.tool.plain}, on real folders and a real PostgreSQL. */
package dev.drydock.tool.plain;
