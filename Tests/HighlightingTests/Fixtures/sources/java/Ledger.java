package org.example.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps bookings and answers balances.
 */
public final class Ledger {
    private static final int MAX = 10_000;
    private final List<Booking> bookings = new ArrayList<>();

    public record Booking(LocalDate date, String account, BigDecimal amount) {}

    public enum Side { DEBIT, CREDIT }

    public void book(LocalDate date, String account, BigDecimal amount) throws LedgerException {
        if (bookings.size() >= MAX) {
            throw new LedgerException("full: " + bookings.size());
        }
        bookings.add(new Booking(date, account, amount));
    }

    public BigDecimal balance(String account) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Booking booking : bookings) {
            if (booking.account().equals(account)) {
                sum = sum.add(booking.amount());
            }
        }
        return sum;
    }

    public Map<String, Long> counts() {
        return bookings.stream()
            .collect(Collectors.groupingBy(Booking::account, Collectors.counting()));
    }

    @Override
    public String toString() {
        return String.format("Ledger of %d bookings%n", bookings.size());
    }

    public static void main(String[] args) throws Exception {
        Ledger ledger = new Ledger();
        ledger.book(LocalDate.of(2024, 2, 29), "cash", new BigDecimal("12.50"));
        // a long one
        long total = ledger.counts().values().stream().mapToLong(Long::longValue).sum();
        System.out.println(ledger.balance("cash") + " " + total + 'c');
    }
}

class LedgerException extends Exception {
    LedgerException(String message) {
        super(message);
    }
}
