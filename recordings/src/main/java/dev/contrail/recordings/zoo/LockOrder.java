package dev.contrail.recordings.zoo;

import dev.contrail.events.Contrail;
import dev.contrail.recordings.Variant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Transfers between accounts, each with a lock of its own. */
final class LockOrder {
    private static final class Account {
        private final ReentrantLock lock = new ReentrantLock();
        private final int number;
        private int balance = 100;

        Account(int number) {
            this.number = number;
        }
    }

    static void run(Variant variant) throws Exception {
        List<Account> accounts = List.of(new Account(1), new Account(2), new Account(3));
        Crew.of(2, "teller", teller -> {
            for (int i = 0; i < 20; i++) {
                Account from = accounts.get((i + teller) % 3);
                Account to = accounts.get((i + teller + (i % 2 == 0 ? 1 : 2)) % 3);
                boolean sorted = variant == Variant.FIXED && from.number > to.number;
                transfer(sorted ? to : from, sorted ? from : to, sorted ? -1 : 1);
                TimeUnit.MILLISECONDS.sleep(7);
            }
        });
        if (accounts.stream().mapToInt(account -> account.balance).sum() != 300) {
            throw new IllegalStateException("money was lost");
        }
    }

    private static void transfer(Account first, Account second, int amount) throws InterruptedException {
        first.lock.lock();
        Contrail.action(first, "lock", Thread.currentThread());
        try {
            if (!second.lock.tryLock(500, TimeUnit.MILLISECONDS)) {
                return;
            }
            Contrail.action(second, "lock", Thread.currentThread());
            first.balance -= amount;
            second.balance += amount;
            Contrail.action(second, "unlock", Thread.currentThread());
            second.lock.unlock();
        } finally {
            Contrail.action(first, "unlock", Thread.currentThread());
            first.lock.unlock();
        }
    }
}
