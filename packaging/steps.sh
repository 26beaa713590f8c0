# shellcheck shell=bash disable=SC2154
# The steps of a release; read by ./release, which sets $root and $version.

fail() {
  echo "release: $*" >&2
  exit 2
}

title() {
  printf '\n=== %s\n' "$*"
}

# make_release OUT SOURCES: from a copy of what is committed, so that nothing else gets in
make_release() {
  out=$1
  sources=$2
  mkdir -p "$out" "$sources"
  out=$(cd "$out" && pwd)
  copy_sources
  title "modules, as a staged repository and as a bundle for the central portal"
  stage_modules
  make_bundle
  title "what users install"
  cp "$sources"/packaging/target/contrail-"$version".{zip,tar.gz} "$out"
  make_manual
  cp "$sources/jmc-plugin/target/contrail-jmc-$version-dropins.zip" "$out"
  make_deb
  make_runtime_archive
  fill_in_templates
  (cd "$out" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\n' | sort | xargs sha256sum > SHA256SUMS)
  cat "$out/SHA256SUMS"
}

copy_sources() {
  git -C "$root" archive HEAD | tar -x -C "$sources"
  find "$sources" -name pom.xml -exec sed -i "s/0\.1\.0-SNAPSHOT/$version/" {} +
  SOURCE_DATE_EPOCH=$(date -d "$(sed -n 's/.*<project.build.outputTimestamp>\(.*\)<.*/\1/p' "$root/pom.xml")" +%s)
  export SOURCE_DATE_EPOCH TZ=UTC
}

stage_modules() {
  (cd "$sources" && mvn -B -ntp -q -Dstyle.color=never -DskipTests -Dspotless.check.skip -P "release,!static-analysis${SIGN:+,sign}" \
    ${SIGN:+-Dgpg.keyname="$SIGN"} -Dmaven.install.skip=true \
    "-DaltDeploymentRepository=staged::file://$out/repository" deploy) < /dev/null || fail "the build failed"
  # What Maven notes of a repository holds the time; tests that our modules share are nothing for others.
  find "$out/repository" \( -name 'maven-metadata*' -o -name '*-tests.jar*' \) -delete
}

make_bundle() {
  on_packaging Bundle "$out/repository" "$out/contrail-$version-bundle.zip"
  on_packaging CheckBundle "$out/contrail-$version-bundle.zip" ${SIGN:+--signed} || fail "the portal would refuse the bundle"
}

# on_packaging CLASS ARGUMENT…
on_packaging() {
  local class=$1
  shift
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$sources/packaging/target/classes:$sources/analyzer/app/target/contrail.jar" \
    "dev.contrail.packaging.$class" "$@"
}

# docs/ and the README as pages, with the Javadoc that was just made; a link that leads nowhere ends it.
make_manual() {
  on_packaging manual.ZipSite "$sources/packaging/target/manual/site" "$out/repository" "$out/contrail-$version-manual.zip" \
    "contrail-$version-manual" || fail "the manual has faults"
}

# As the zip, where Debian has such things: the folder whole, and links to it.
make_deb() {
  command -v dpkg-deb > /dev/null || {
    echo "release: no dpkg-deb here: no Debian package"
    return
  }
  local tree=$sources/packaging/target/deb doc
  local share=$tree/usr/share
  doc=$share/doc/contrail
  mkdir -p "$tree/DEBIAN" "$tree/usr/bin" "$doc" "$share/man/man1" "$share/bash-completion/completions" \
    "$share/zsh/vendor-completions" "$share/fish/vendor_completions.d"
  tar -xzf "$out/contrail-$version.tar.gz" -C "$share"
  mv "$share/contrail-$version" "$share/contrail"
  mv "$share/contrail/man/man1"/* "$share/man/man1"
  gzip -9n "$share/man/man1"/*
  mv "$share/contrail/completion/contrail.bash" "$share/bash-completion/completions/contrail"
  mv "$share/contrail/completion/_contrail" "$share/zsh/vendor-completions"
  mv "$share/contrail/completion/contrail.fish" "$share/fish/vendor_completions.d"
  rm -r "$share/contrail/man" "$share/contrail/completion" "$share/contrail/bin/contrail.bat"
  cp "$sources/packaging/debian/copyright" "$doc/copyright"
  mv "$share/contrail/THIRD-PARTY.txt" "$doc"
  rm "$share/contrail/LICENSE" # it is in copyright, which names Debian's copy
  printf 'contrail (%s) unstable; urgency=medium\n\n  * See https://contrail.dev.\n\n -- %s  %s\n' "${version/-/\~}" \
    "$(sed -n 's/^Maintainer: //p' "$sources/packaging/debian/control")" "$(date -R -d "@$SOURCE_DATE_EPOCH")" |
    gzip -9n > "$doc/changelog.gz"
  ln -s ../share/contrail/bin/contrail "$tree/usr/bin/contrail"
  sed -e "s/@VERSION@/${version/-/\~}/" -e "s/@SIZE@/$(du -sk --apparent-size "$tree/usr" | cut -f1)/" \
    "$sources/packaging/debian/control" > "$tree/DEBIAN/control"
  (cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
  chmod -R u=rwX,go=rX "$tree"
  find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
  dpkg-deb --root-owner-group -Zxz --build "$tree" "$out/contrail_${version/-/\~}_all.deb" > /dev/null
}

# The zip with a Java of its own, and with the classes that commands need laid out in one file.
make_runtime_archive() {
  if [[ -z ${RUNTIME-} ]]; then
    echo "release: RUNTIME names no JDK: no archive with a Java of its own"
    return
  fi
  local name folder
  name=contrail-$version-$(platform)
  # Always the same: an archive of classes holds the path where it was made. (It works elsewhere, but only when that path
  # is a full one, and only together with the Java that lies beside it.)
  folder=/tmp/contrail-release/$name
  mkdir /tmp/contrail-release || fail "another release is being made, or was interrupted: remove /tmp/contrail-release"
  mkdir "$folder"
  tar -xzf "$out/contrail-$version.tar.gz" -C "$folder" --strip-components=1
  rm "$folder/bin/contrail.bat"
  "$RUNTIME/bin/jlink" --add-modules "$(grep -v '^#' "$sources/packaging/runtime-modules" | paste -sd,)" \
    --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$folder/runtime"
  touch -d "@$SOURCE_DATE_EPOCH" "$folder/contrail.jar" "$folder/contrail-parquet.jar" "$folder/contrail-mcp.jar"
  make_class_archive "$folder"
  find "$folder" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
  tar --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -C "$folder/.." -c "$name" | gzip -9n > "$out/$name.tar.gz"
  rm -rf /tmp/contrail-release
}

# make_class_archive FOLDER: its commands start from it as fast as they do the second time elsewhere
make_class_archive() {
  local java=$1/runtime/bin/java scratch samples=$sources/recordings/samples
  scratch=$(mktemp -d)
  "$java" -XX:+UseParallelGC -Djava.awt.headless=true -XX:DumpLoadedClassList="$scratch/classes" \
    -cp "$1/contrail.jar:$sources/packaging/target/classes" \
    dev.contrail.packaging.Rehearsal "$scratch" "$samples/upload-queue-buggy.jfr" "$samples/orders-buggy.jfr"
  # What was linked when (@cp) and in which order depends on how threads were scheduled; which classes were used does not.
  grep -v -e dev/contrail/packaging -e '^@cp' -e '^#' "$scratch/classes" | LC_ALL=C sort > "$scratch/needed"
  "$java" -XX:+UseParallelGC -Xshare:dump -XX:SharedClassListFile="$scratch/needed" \
    -XX:SharedArchiveFile="$1/lib/contrail.jsa" -Xlog:disable -Xlog:all=error:stderr -cp "$1/contrail.jar" > /dev/null
  rm -rf "$scratch"
}

# Such as linux-x64: what SDKMAN and jlink's archives call it
platform() {
  local system machine
  case $(uname -s) in
    Linux) system=linux ;;
    Darwin) system=mac ;;
    *) system=windows ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) machine=x64 ;;
    aarch64 | arm64) machine=aarch64 ;;
    *) machine=$(uname -m) ;;
  esac
  echo "$system-$machine"
}

# What other package managers are told, with this version and its checksum
fill_in_templates() {
  local sum file
  sum=$(sha256sum "$out/contrail-$version.zip" | cut -d ' ' -f 1)
  mkdir -p "$out/packaging"
  for file in "$sources"/packaging/templates/*; do
    sed -e "s/@VERSION@/$version/g" -e "s/@SHA256@/$sum/g" "$file" > "$out/packaging/$(basename "$file")"
  done
}

# compare ONE OTHER: all files but signatures
compare() {
  title "two builds, from two folders"
  local file differing=0 same=0
  while read -r file; do
    if cmp -s "$1/$file" "$2/$file"; then
      same=$((same + 1))
    else
      echo "differs: $file"
      differing=$((differing + 1))
    fi
  done < <(cd "$1" && find . -type f ! -name '*.asc*' -printf '%P\n' | sort)
  echo "$same files have the same bytes, $differing differ"
  ((differing == 0)) || exit 1
}
