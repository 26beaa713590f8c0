package dev.contrail.beans;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stores goods. */
public interface Goods extends JpaRepository<Good, Long> {}
