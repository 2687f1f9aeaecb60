using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Plumbline.Web.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FacilityProjections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FacilityNames",
                columns: table => new
                {
                    Facility = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FacilityNames", x => x.Facility);
                });

            // Until now every journal was kept as an inspection's. What else they come to is projected at the next start.
            migrationBuilder.Sql(
                """
                UPDATE "Journals" SET "Kind" = 'Facility'
                WHERE NOT EXISTS (SELECT 1 FROM "Inspections" WHERE "Inspections"."Journal" = "Journals"."Key")
                    AND EXISTS (
                        SELECT 1 FROM "Entries"
                        WHERE "Entries"."Key" > ("Journals"."Key" << 32) AND "Entries"."Key" < (("Journals"."Key" + 1) << 32)
                            AND "Entries"."Kind" IN ('facility', 'alias', 'facility-place', 'binding', 'waiver')
                    )
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FacilityNames");
        }
    }
}
