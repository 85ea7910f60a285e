/**
 * Tools that keep both ways in files of their own: golang-migrate, sqlx and others like them.
 *
 * <p>Reading blocks; everything is stateless and may be used on any thread.
 */
package dev.drydock.tool.paired;
