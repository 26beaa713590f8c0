package dev.contrail.analyzer.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which measures of A are compared with which of B.
 *
 * <p>A few objects of one type are compared one by one: those of one name with each other, and of others first the two that are
 * most alike, since threads may have made them in another order; what one run has more of stands alone. What is counted up is
 * compared in all, as it is by chance which object counts, and so are many objects.
 */
final class CurvePairs {
    /** Of more objects than these each may do what another did before. */
    static final int FEW = 8;
    /** Unless both runs have as many. */
    static final int MANY = 32;

    private static final int SAMPLES = 50;

    private final TypeCurves a;
    private final TypeCurves b;
    private final long nanos;

    /** Two objects, and how far apart their values are: 0 nowhere, 1 in all of their range and time. */
    private record Likeness(int a, int b, double apart) {}

    private CurvePairs(TypeCurves a, TypeCurves b, long nanos) {
        this.a = a;
        this.b = b;
        this.nanos = nanos;
    }

    static List<CurvePair> of(Side a, Side b) {
        Map<String, TypeCurves> ofA = TypeCurves.in(a);
        Map<String, TypeCurves> ofB = TypeCurves.in(b);
        Set<String> types = new LinkedHashSet<>(ofA.keySet());
        types.addAll(ofB.keySet());
        var pairs = new ArrayList<CurvePair>();
        for (String type : types) {
            var both = new CurvePairs(
                    ofA.getOrDefault(type, new TypeCurves(a)),
                    ofB.getOrDefault(type, new TypeCurves(b)),
                    Math.max(a.nanos(), b.nanos()));
            both.addTo(type, pairs);
        }
        return pairs;
    }

    private void addTo(String type, List<CurvePair> pairs) {
        Set<String> measures = new LinkedHashSet<>(a.measures());
        measures.addAll(b.measures());
        List<String> apart = measures.stream().filter(this::isApart).toList();
        for (String measure : measures) {
            if (!apart.contains(measure)) {
                pairs.add(new CurvePair(type, measure, a.together(measure), b.together(measure)));
            }
        }
        if (!apart.isEmpty()) {
            addApart(apart, pairs);
        }
    }

    private boolean isApart(String measure) {
        int ofA = a.together(measure).objects();
        int ofB = b.together(measure).objects();
        return Math.min(ofA, ofB) > 0
                && Math.max(ofA, ofB) > 1
                && Math.max(ofA, ofB) <= (ofA == ofB ? MANY : FEW)
                && (a.areApart(measure) || b.areApart(measure));
    }

    private void addApart(List<String> measures, List<CurvePair> pairs) {
        var restA = new LinkedHashSet<>(a.objects());
        var restB = new LinkedHashSet<>(b.objects());
        for (Likeness like : likeness(measures)) {
            if (restA.contains(like.a) && restB.contains(like.b)) {
                restA.remove(like.a);
                restB.remove(like.b);
                String name = a.name(like.a);
                String other = b.name(like.b);
                String object = name.equals(other) ? name : name + ", in B " + other;
                for (String measure : measures) {
                    add(new CurvePair(object, measure, a.of(measure, like.a), b.of(measure, like.b)), pairs);
                }
            }
        }
        for (String measure : measures) {
            restA.forEach(
                    object -> add(new CurvePair(a.name(object), measure, a.of(measure, object), Curve.NOTHING), pairs));
            restB.forEach(
                    object -> add(new CurvePair(b.name(object), measure, Curve.NOTHING, b.of(measure, object)), pairs));
        }
    }

    /** Not every object of a type has all its measures. */
    private static void add(CurvePair pair, List<CurvePair> pairs) {
        if (pair.a().times().length + pair.b().times().length > 0) {
            pairs.add(pair);
        }
    }

    /** All pairs that may be the same object, the most alike first, then those that appeared first. */
    private List<Likeness> likeness(List<String> measures) {
        var all = new ArrayList<Likeness>();
        for (int objectA : a.objects()) {
            for (int objectB : b.objects()) {
                boolean same = a.isNamed(objectA)
                        && b.isNamed(objectB)
                        && a.name(objectA).equals(b.name(objectB));
                double apart = measures.stream()
                        .mapToDouble(measure -> apart(a.of(measure, objectA), b.of(measure, objectB)))
                        .sum();
                all.add(new Likeness(objectA, objectB, same ? -1 : apart));
            }
        }
        all.sort(Comparator.comparingDouble(Likeness::apart)); // it keeps the order of those that are as like
        return all;
    }

    private double apart(Curve one, Curve other) {
        if (one.times().length == 0 || other.times().length == 0) {
            return one.times().length == other.times().length ? 0 : 1;
        }
        double range = Math.max(one.most(), other.most()) - Math.min(one.least(), other.least());
        double sum = 0;
        for (int sample = 0; range > 0 && sample <= SAMPLES; sample++) {
            long time = nanos / SAMPLES * sample;
            sum += Math.abs(one.at(time) - other.at(time)) / range;
        }
        return sum / (SAMPLES + 1);
    }
}
