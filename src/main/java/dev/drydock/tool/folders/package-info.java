/**
 * Tools that keep a migration in a folder of its own: Diesel and Prisma.
 *
 * <p>Reading blocks; everything is stateless and may be used on any thread.
 */
package dev.drydock.tool.folders;
