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
                    ? compareNumbers(left.substring(l, leftEnd), right.substring(r, rightEnd))
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

    private static int compareNumbers(String left, String right) {
        String l = left.replaceFirst("^0+", "");
        String r = right.replaceFirst("^0+", "");
        return l.length() != r.length() ? Integer.compare(l.length(), r.length()) : l.compareTo(r);
    }
}
