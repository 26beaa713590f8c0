@NullMarked
package dev.contrail.spark;

import org.jspecify.annotations.NullMarked;
