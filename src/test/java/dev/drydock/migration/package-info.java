/** Reading and reconciling migrations, on real files. */
package dev.drydock.migration;
