/**
 * The two shapes of {@code schema_migrations} that Drydock itself keeps or found kept by hand-made
 * runners, and the one it makes for new histories.
 *
 * <p>A layout is stateless; a writer belongs to the one thread that runs the migrations.
 */
package dev.drydock.tool.own;
