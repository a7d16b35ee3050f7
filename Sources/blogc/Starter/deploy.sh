# Puts a built site on a branch of a remote repository, without touching the working tree, the index or any branch here.
# $1 the site's folder, $2 the remote, $3 the branch, $4 what to do: "check" whether the branch may be deployed to, "dry" to
# stop before anything is sent, "send", or "replace" to send even if files of others go.
# Ends with status 10 where the sources are on the branch, 11 where files of others would go, which it lists, 12 without git,
# 13 outside of a repository, 14 where the remote is the name of none.
set -eu
site=$1 remote=$2 branch=$3 mode=$4

command -v git > /dev/null || exit 12
GIT_DIR=$(git rev-parse --absolute-git-dir 2> /dev/null) || exit 13
case $remote in
  */* | *:*) ;;
  *) [ -d "$remote" ] || git remote get-url "$remote" > /dev/null 2>&1 || exit 14 ;;
esac
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
GIT_INDEX_FILE=$scratch/index
export GIT_DIR GIT_INDEX_FILE LC_ALL=C

# The address of a remote, or what was given in place of its name.
address() { git remote get-url "$1" 2> /dev/null || printf '%s\n' "$1"; }

# Whether a commit has exactly the files that a deploy put there: their tree's name stands in its message.
is_deploy() {
  git cat-file commit "$1" | grep -qx "Blogc-Tree: $(git rev-parse "$1^{tree}")"
}

# The branches that are checked out in this or another working tree, by their names here and upstream.
git worktree list --porcelain > "$scratch/worktrees"
there=$(address "$remote")
heads=
while read -r key value; do
  case $key in
    HEAD) heads="$heads $value" ;;
    branch)
      name=${value#refs/heads/}
      upstream=$(git config "branch.$name.merge" || true)
      if [ "$value" = "refs/heads/$branch" ] || [ "$upstream" = "refs/heads/$branch" ]; then
        for home in "$(git config "branch.$name.remote" || true)" "$(git config remote.pushDefault || true)" origin; do
          [ -z "$home" ] || [ "$(address "$home")" != "$there" ] || exit 10
        done
      fi
      ;;
  esac
done < "$scratch/worktrees"

status=0
git ls-remote --exit-code --heads "$remote" "refs/heads/$branch" > "$scratch/heads" || status=$?
nothing=$(git hash-object -t tree -w /dev/null)
case $status in
  0)
    git fetch --quiet --no-tags --no-write-fetch-head "$remote" "refs/heads/$branch"
    parent=$(cut -f 1 "$scratch/heads")
    before=$parent
    ;;
  2)
    parent=
    before=$nothing
    ;;
  *) exit 1 ;;
esac

# By whatever name: a branch that holds the commit of the sources, or is on the way there, is theirs.
if [ -n "$parent" ] && ! is_deploy "$parent"; then
  for head in $heads; do
    if git merge-base --is-ancestor "$head" "$parent" 2> /dev/null ||
      git merge-base --is-ancestor "$parent" "$head" 2> /dev/null; then
      exit 10
    fi
  done
fi
[ "$mode" != check ] || exit 0

(cd "$site" && git -c core.autocrlf=false -c core.excludesFile=/dev/null --work-tree=. add --all --force .)
# GitHub's own Jekyll has nothing to do with what is built already.
git update-index --add --cacheinfo "100644,$(git hash-object -w --stdin < /dev/null),.nojekyll"
tree=$(git write-tree)
if [ -n "$parent" ] && [ "$tree" = "$(git rev-parse "$parent^{tree}")" ]; then
  echo "nothing to deploy: $remote $branch has this site already"
  exit 0
fi

# What the last deploy did not put there, and this one would remove or replace.
known=$nothing
if [ -n "$parent" ]; then
  for commit in $(git rev-list --first-parent --max-count=50 --grep='^Blogc-Tree: ' "$parent"); do
    if is_deploy "$commit"; then
      known=$commit
      break
    fi
  done
fi
names() { git -c core.quotePath=false diff-tree -r --no-renames --name-only --diff-filter="$1" "$2" "$3" | sort; }
names AMT "$known" "$before" > "$scratch/foreign"
names DMT "$before" "$tree" > "$scratch/going"
comm -12 "$scratch/foreign" "$scratch/going" > "$scratch/lost"
if [ -s "$scratch/lost" ] && [ "$mode" != replace ]; then
  sed 's/^/  /' "$scratch/lost" >&2
  exit 11
fi

git -c core.quotePath=false diff-tree -r --no-renames --name-status "$before" "$tree"
[ "$mode" != dry ] || exit 0
commit=$(git commit-tree "$tree" ${parent:+-p "$parent"} -m "Deploy the site" -m "Blogc-Tree: $tree")
git push --quiet "$remote" "$commit:refs/heads/$branch"
echo "deployed to $remote $branch"
