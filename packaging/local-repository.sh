# shellcheck shell=bash
# own_local_repository FOLDER: a local repository of its own for Maven, so that nothing of ours comes from elsewhere than
# from the staged one; what is not ours is a link to what is here already.
own_local_repository() {
  mkdir -p "$1/dev"
  local from=${MAVEN_LOCAL:-$HOME/.m2/repository} entry
  for entry in "$from"/* "$from"/dev/*; do
    case ${entry#"$from"/} in
      dev | dev/contrail) ;;
      dev/*) ln -s "$entry" "$1/dev" ;;
      *) ln -s "$entry" "$1" ;;
    esac
  done
}
