#!/usr/bin/env bash
# Natural guess: each select that a MyBatis session is told to run goes to the database: a second one sees what another has committed
# meanwhile, as the connection is in READ COMMITTED; MyBatis is no Hibernate, and its cache must be switched on with <cache/>.
# What it does (org.mybatis:mybatis 3.5.19, com.h2database:h2 2.3.232; OpenJDK 17.0.15, Temurin 25.0.3): what is switched on by <cache/>
# is the second cache. The first, of the session, is always there: the same select again is answered from it, with the very object that
# the first caller got, and with what that one changed in it. A loop that polls for a change within a session never sees it, and to a
# driver, a trace or a recording there was one query. A plain statement over the session's connection sees the new value.
set -euo pipefail
version=3.5.19
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.mybatis</groupId><artifactId>mybatis</artifactId><version>$version</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.3.232</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > mvn.log || { cat mvn.log; exit 1; }
cat > Shop.java <<'JAVA'
import java.sql.*;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.*;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.h2.jdbcx.JdbcDataSource;

public class Shop {
    public interface Orders {
        @Select("select id, state from orders")
        List<Map<String, Object>> all();
    }

    static String plain(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select state from orders")) {
            rows.next();
            return rows.getString(1);
        }
    }

    public static void main(String[] args) throws Exception {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1");
        var configuration = new Configuration(new Environment("shop", new JdbcTransactionFactory(), source));
        configuration.addMapper(Orders.class);
        SqlSessionFactory sessions = new SqlSessionFactoryBuilder().build(configuration);
        try (Connection other = source.getConnection(); Statement statement = other.createStatement()) {
            statement.execute("create table orders (id int, state varchar(20))");
            statement.execute("insert into orders values (1, 'open')");
            try (SqlSession session = sessions.openSession(TransactionIsolationLevel.READ_COMMITTED)) {
                Orders orders = session.getMapper(Orders.class);
                List<Map<String, Object>> first = orders.all();
                statement.execute("update orders set state = 'paid'");
                List<Map<String, Object>> second = orders.all();
                Object seen = second.get(0).get("STATE");
                String committed = plain(session.getConnection());
                first.get(0).put("STATE", "changed by the first caller");
                Object third = orders.all().get(0).get("STATE");
                System.out.println("the second select: " + seen + "; a plain statement: " + committed + "; the third select: " + third);
                System.exit(seen.equals("open") && committed.equals("paid") && third.equals("changed by the first caller") ? 0 : 1);
            }
        }
    }
}
JAVA
java -version 2>&1 | head -1
echo "mybatis $version"
echo 'guess: paid, paid, paid'
java -cp 'lib/*' Shop.java 2> log || { tail -3 log; exit 1; }
