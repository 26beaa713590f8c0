# Turns lines "file,reader,build,CPU s,wall s,peak MB,totals" and "file,reader,heap-BUILD,MB" into a table of both builds.
function middle(values, count, i, j, kept) {
  for (i = 2; i <= count; i++) for (j = i; j > 1 && values[j - 1] > values[j]; j--) {
    kept = values[j]; values[j] = values[j - 1]; values[j - 1] = kept
  }
  return sprintf("%.2f (%.2f to %.2f)", values[int((count + 1) / 2)], values[1], values[count])
}
$3 ~ /^heap-/ { heap[$1 FS $2, substr($3, 6)] = $4; next }
{
  key = $1 FS $2
  if (!(key in seen)) { order[++keys] = key; seen[key] }
  round = ++rounds[key, $3]
  cpu[$3, key, round] = $4
  totals = ""
  for (i = 7; i <= NF; i++) totals = totals FS $i
  if (key in found && found[key] != totals) { print "not the same totals: " key > "/dev/stderr"; exit 1 }
  found[key] = totals
  if ($3 == "now") { ratio[key, round] = $4 / cpu["before", key, round]; to_decode[$1, $2, round] = $4 }
}
END {
  print "| file | reader | CPU s before | CPU s now | now / before | of decoding | smallest heap before | now |"
  print "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
  for (k = 1; k <= keys; k++) {
    key = order[k]
    split(key, part, FS)
    count = rounds[key, "now"]
    for (i = 1; i <= count; i++) {
      before[i] = cpu["before", key, i]
      now[i] = cpu["now", key, i]
      step[i] = to_decode[part[1], part[2], i] / to_decode[part[1], "contrail", i]
      each[i] = ratio[key, i]
    }
    printf "| %s | %s | %s | %s | %s | %s | %s | %s |\n", part[1], part[2], middle(before, count), middle(now, count),
      middle(each, count), middle(step, count), heap[key, "before"], heap[key, "now"]
  }
}
