/** Tests of the whole window on the demo, with pictures. */
package dev.drydock.ui.shell;
