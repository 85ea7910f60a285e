/**
 * What histories of other tools have in common: reading their rows, and refusing to write where
 * their own tool has to.
 *
 * <p>A layout is stateless; a writer belongs to the one thread that runs the migrations.
 */
package dev.drydock.tool.rows;
