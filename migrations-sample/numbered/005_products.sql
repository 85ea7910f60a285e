-- What the tenants sell, with a price history.

CREATE TABLE products (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id   bigint NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  sku         text NOT NULL,
  title       text NOT NULL,
  unit        text NOT NULL DEFAULT 'piece',
  price_cents integer NOT NULL CHECK (price_cents >= 0),
  active      boolean NOT NULL DEFAULT true,
  created_at  timestamptz NOT NULL DEFAULT now(),
  UNIQUE (tenant_id, sku)
);

CREATE TABLE product_prices (
  product_id  bigint NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  valid_from  date NOT NULL,
  price_cents integer NOT NULL CHECK (price_cents >= 0),
  PRIMARY KEY (product_id, valid_from)
);

CREATE FUNCTION remember_price() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.price_cents <> OLD.price_cents THEN
    INSERT INTO product_prices (product_id, valid_from, price_cents)
    VALUES (NEW.id, current_date, NEW.price_cents)
    ON CONFLICT (product_id, valid_from) DO UPDATE SET price_cents = EXCLUDED.price_cents;
  END IF;
  RETURN NULL;
END;
$$;

CREATE TRIGGER products_remember_price
  AFTER INSERT OR UPDATE OF price_cents ON products
  FOR EACH ROW EXECUTE FUNCTION remember_price();
