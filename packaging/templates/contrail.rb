class Contrail < Formula
  desc "Pictures of what a Java program did, from Flight Recorder recordings"
  homepage "https://contrail.dev"
  url "https://contrail.dev/releases/contrail-@VERSION@.zip"
  sha256 "@SHA256@"
  license "Apache-2.0"

  depends_on "openjdk"

  def install
    rm "bin/contrail.bat"
    man1.install Dir["man/man1/*"]
    bash_completion.install "completion/contrail.bash" => "contrail"
    zsh_completion.install "completion/_contrail"
    fish_completion.install "completion/contrail.fish"
    libexec.install "bin", "lib", "contrail.jar", "contrail-parquet.jar", "contrail-mcp.jar", "LICENSE", "THIRD-PARTY.txt"
    (bin/"contrail").write_env_script libexec/"bin/contrail", Language::Java.overridable_java_home_env
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/contrail --version")
    output = shell_output("#{bin}/contrail summary missing.jfr 2>&1", 3)
    assert_match "missing.jfr", output
  end
end
