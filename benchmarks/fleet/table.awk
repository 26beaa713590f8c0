# The table of benchmarks/fleet/run: of lines "round name cpu wall cold tasks sum".
{
  round[$1]
  cpu[$1, $2] = $3; wall[$1, $2] = $4; cold[$1, $2] = $5; tasks[$2] = $6
  if ($2 == "reader" || $2 ~ /core/) same("forty", $7)
  if ($2 ~ /large/) same("large", $7)
  if ($2 == "share" || $2 ~ /^json/) same("share", $7)
}
function same(what, sum) {
  if (what in sums && sums[what] != sum) { print "different answers: " what " " sums[what] " " sum > "/dev/stderr"; exit failed = 1 }
  sums[what] = sum
}
# cell(FORMAT): the middle of v[1..n], and its ends
function cell(format,   i, j, t) {
  for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++) if (v[j] < v[i]) { t = v[i]; v[i] = v[j]; v[j] = t }
  middle = n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2
  return sprintf(format " (" format " to " format ")", middle, v[1], v[n])
}
function of(values, name, times,   r) { n = 0; for (r in round) v[++n] = values[r, name] * times; return cell("%.1f") }
function ratio(a, x, b, y,   r) { n = 0; for (r in round) v[++n] = a[r, x] / b[r, y]; return cell("%.2f") }
function row(what, name, note) { printf "| %s | %d | %s | %s | %s |\n", what, tasks[name], of(cpu, name, 1), of(wall, name, 1), note }
function scaled(what, name, note) { printf "| %s | %d | %s | | scaled%s |\n", what, tasks[name], of(cpu, name, times), note ? "; " note : "" }
function target(what, value, aim, met) { printf "| %s | %s | %s, %s |\n", what, value, aim, met ? "met" : "**missed**" }
END {
  if (failed) exit 1
  split(scale, bytes, " ")
  times = bytes[1] / bytes[2]
  for (r in round) {
    json[r, "all"] = (cpu[r, "print-all"] + cpu[r, "json-all"]) * times
    json[r, "messages"] = (cpu[r, "print-messages"] + cpu[r, "json-messages"]) * times
    rate[r, "query"] = cpu[r, "two-cores"] / gb
    rate[r, "findings"] = cpu[r, "findings"] * times / gb
    rate[r, "plan"] = cpu[r, "plan"] / 10
  }
  print "| what | tasks | CPU s | wall s | |"
  print "| --- | ---: | ---: | ---: | --- |"
  row("the reader alone", "reader", "one thread, no Spark")
  row("`jfr` on one core", "one-core", "")
  row("`jfr` on two cores", "two-cores", "")
  printf "| `jfr` on two cores, cold | %d | %s | | with the start of the JVM and of Spark |\n", tasks["two-cores"], of(cold, "two-cores", 1)
  scaled("`jfr print --json`", "print-all", "")
  scaled("`spark.read.json` of it, cold", "json-all", "without starts")
  scaled("`jfr print --json --events contrail.Message`", "print-messages", "")
  scaled("`spark.read.json` of it, cold", "json-messages", "without starts")
  row("one recording as large, in one task, cold", "large-one-task", "")
  row("the same in many tasks, cold", "large-many-tasks", "the same answer")
  scaled("`contrail`: findings, cold", "findings", "without starts; each read whole")
  row("planning for 10,000 recordings", "plan", "of 113 KB each, listed and indexed")
  print ""
  print "| ratio, within a round | | aim |"
  print "| --- | --- | --- |"
  target("CPU of JSON / `jfr` cold, its start counted", ratio(json, "all", cold, "two-cores"), ">= 20", middle >= 20)
  printf "| the same, when only messages are printed | %s | |\n", ratio(json, "messages", cold, "two-cores")
  printf "| the same, a gigabyte more: CPU of JSON / `jfr` | %s | |\n", ratio(json, "messages", cpu, "two-cores")
  target("wall on one core / on two", ratio(wall, "one-core", wall, "two-cores"), ">= 1.7", middle >= 1.7)
  target("CPU on one core / the reader alone", ratio(cpu, "one-core", cpu, "reader"), "<= 1.5", middle <= 1.5)
  target("tasks of one large recording", tasks["large-many-tasks"], ">= 16", tasks["large-many-tasks"] >= 16)
  print ""
  printf "A gigabyte takes %s CPU s to ask", of(rate, "query", 1)
  printf " and %s to look for bugs in;", of(rate, "findings", 1)
  n = 0; for (r in round) v[++n] = rate[r, "plan"]
  printf " planning takes %s ms of CPU a recording.\n", cell("%.2f")
}
