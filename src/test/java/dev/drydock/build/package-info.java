/** Rules for the code itself: its layout and the arrows between its packages. */
package dev.drydock.build;
