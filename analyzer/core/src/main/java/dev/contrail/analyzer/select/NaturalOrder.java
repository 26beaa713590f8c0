package dev.contrail.analyzer.select;

import java.util.Comparator;

/** Names as people order them: {@code worker-2} before {@code worker-10}. */
public final class NaturalOrder implements Comparator<String> {
    @Override
    public int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            int leftEnd = digitsEnd(left, l);
            int rightEnd = digitsEnd(right, r);
            boolean numbers = leftEnd > l && rightEnd > r;
            int order = numbers
                    ? compareNumbers(left, l, leftEnd, right, r, rightEnd)
                    : Character.compare(left.charAt(l), right.charAt(r));
            if (order != 0) {
                return order;
            }
            l = numbers ? leftEnd : l + 1;
            r = numbers ? rightEnd : r + 1;
        }
        int rest = Integer.compare(left.length() - l, right.length() - r);
        return rest != 0 ? rest : left.compareTo(right);
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Of two runs of digits: the longer one is larger, but for zeros at its start. */
    private static int compareNumbers(String left, int l, int leftEnd, String right, int r, int rightEnd) {
        int i = zerosEnd(left, l, leftEnd);
        int j = zerosEnd(right, r, rightEnd);
        int order = Integer.compare(leftEnd - i, rightEnd - j);
        for (; order == 0 && i < leftEnd; i++, j++) {
            order = Character.compare(left.charAt(i), right.charAt(j));
        }
        return order;
    }

    private static int zerosEnd(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
